import { publicController } from '../../../public-api/http/controller'
import { responsibleOffice } from '../../../public-api/types'

export default publicController(responsibleOffice)
