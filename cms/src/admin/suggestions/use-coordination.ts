import { useAuth } from '@strapi/strapi/admin'

const coordination = ['coordination', 'strapi-super-admin']

/** Whether this account reads what people have sent. */
export const useCoordination = (): boolean =>
  useAuth('Hinweise', ({ user }) => user?.roles?.some(({ code }) => coordination.includes(code)) ?? false)
