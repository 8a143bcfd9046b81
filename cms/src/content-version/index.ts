export type { ContentChange } from './change'
export { registerContentVersion, startContentVersion } from './register'
export { noteContentChange, readContentVersion, withSingleContentVersion } from './version'
