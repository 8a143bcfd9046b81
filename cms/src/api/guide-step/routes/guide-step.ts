import { publicRoutes } from '../../../public-api/http/routes'
import { guideStep } from '../../../public-api/types'

export default publicRoutes(guideStep)
