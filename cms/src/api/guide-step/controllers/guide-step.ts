import { publicController } from '../../../public-api/http/controller'
import { guideStep } from '../../../public-api/types'

export default publicController(guideStep)
