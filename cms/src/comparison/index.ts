export { compareStates, type Difference, type DifferenceKind } from './compare'
export { readState, titleField, valueOf, writtenFields, type DocumentState, type StoredState } from './state'
export { withVisibleTitles } from './visible-titles'
export { labelOf, wordsOf } from './words'
