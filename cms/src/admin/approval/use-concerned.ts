import { useAuth } from '@strapi/strapi/admin'

const concerned = ['institution', 'coordination', 'strapi-super-admin']

/** Whether this account hands in or decides. */
export const useConcerned = (): boolean =>
  useAuth('Freigaben', ({ user }) => user?.roles?.some(({ code }) => concerned.includes(code)) ?? false)
