import { publicController } from '../../../public-api/http/controller'
import { topic } from '../../../public-api/types'

export default publicController(topic)
