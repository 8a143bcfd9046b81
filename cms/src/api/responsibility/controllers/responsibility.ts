import { publicController } from '../../../public-api/http/controller'
import { responsibility } from '../../../public-api/types'

export default publicController(responsibility)
