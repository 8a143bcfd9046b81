/** The header in which the front server tells a page which draft to show; nothing of a visitor's own headers comes through. */
export const passHeader = 'x-preview-pass'
