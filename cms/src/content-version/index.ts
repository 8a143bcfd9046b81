export type { ContentChange } from './change'
export { registerContentVersion, startContentVersion } from './register'
export {
  noteContentChange, onContentChange, readContentChanges, readContentVersion, withSingleContentVersion, type NumberedChange,
} from './version'
