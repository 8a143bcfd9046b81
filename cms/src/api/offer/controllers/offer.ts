import { publicController } from '../../../public-api/http/controller'
import { offer } from '../../../public-api/types'

export default publicController(offer)
