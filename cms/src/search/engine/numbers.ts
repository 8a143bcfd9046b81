/** The same numbers in an array with room for at least so many, and half as many again. */
export const grownNumbers = (numbers: Uint32Array, needed: number): Uint32Array => {
  const larger = new Uint32Array(Math.max(needed, Math.ceil(numbers.length * 1.5)))
  larger.set(numbers)
  return larger
}
