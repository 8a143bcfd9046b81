/**
 * A light stemmer for folded German words, after CISTEM (Weissweiler and Fraser, 2017): without its prefix rule, which
 * would part beginnings that people type, and with -ung and -in, so that Beratung, Berater, Beraterinnen and beraten
 * meet.
 */
export const stemGerman = (word: string): string => {
  let rest = word
    .replace(/(?<=.{4})innen$/, '').replace(/(?<=.{2}er)in$/, '')
    .replace(/(?<=.{4})ung(?:en|s)?$/, '')
  while (rest.length > 3) {
    if (rest.length > 5 && /(?:e[mr]|nd)$/.test(rest)) rest = rest.slice(0, -2)
    else if (rest.length > 4 && /[st]$/.test(rest)) rest = rest.slice(0, -1)
    else if (/[en]$/.test(rest)) rest = rest.slice(0, -1)
    else break
  }
  return rest
}
