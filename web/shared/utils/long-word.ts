/** In letters: what a phone shows in one line of the size of titles. */
const longest = 18

/** Whether a title has a word that does not fit into a line on a phone. Parts joined by hyphens break by themselves. */
export const hasLongWord = (title: string): boolean =>
  title.split(/[\s\-–()/]+/).some(word => word.length > longest)
