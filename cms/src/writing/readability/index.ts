export { findHardSentences, isWatched, type HardSentence, type Mark } from './marks'
export { inWords, measure, type Measure } from './measure'
export { textsOf, type FieldText } from './texts'
