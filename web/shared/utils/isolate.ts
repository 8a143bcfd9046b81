/** A name inside a sentence of another direction: Unicode's isolates keep its order and that of the words around it. */
export const isolate = (name: string): string => `\u2068${name}\u2069`
