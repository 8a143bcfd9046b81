export { compress, worthwhile } from './compress'
export { encodingFor, encodings, type Encoding } from './encoding'
export { createCompressionGate } from './gate'
