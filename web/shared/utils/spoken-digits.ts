/**
 * A phone number as a screen reader shall say it: digit by digit, with a pause between the groups. Written in one
 * piece, `030 23125` is read as thirty and twenty-three thousand.
 */
export const spokenDigits = (number: string): string =>
  number.split(/[^\d+]+/).filter(Boolean).map(group => [...group].join(' ')).join(', ')
