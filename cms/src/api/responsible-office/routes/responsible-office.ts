import { publicRoutes } from '../../../public-api/http/routes'
import { responsibleOffice } from '../../../public-api/types'

export default publicRoutes(responsibleOffice)
