export type { ChangeFollower, Concerned, ContentChange } from './change'
export { registerContentVersion, startContentVersion } from './register'
export {
  followChanges, noteContentChange, onContentChange, readContentChanges, readContentVersion, withSingleContentVersion,
  type NumberedChange,
} from './version'
