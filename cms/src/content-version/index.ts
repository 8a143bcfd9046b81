export type { ContentChange } from './change'
export { registerContentVersion, startContentVersion } from './register'
export {
  noteContentChange, readContentChanges, readContentVersion, withSingleContentVersion, type NumberedChange,
} from './version'
