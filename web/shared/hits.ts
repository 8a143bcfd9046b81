/** With it a page of search results tells the server in front how many there are; visitors never see it. */
export const hitsHeader = 'x-hits'
