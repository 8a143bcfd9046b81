import { randomBytes } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { refuse } from '../editorial/errors'

/** Says what the letters are (Standard Webhooks). */
const prefix = 'whsec_'

/** Between the 24 and 64 bytes of the standard. */
const length = 32

/** A new secret, as the subscriber gets it: Base64 behind `whsec_`. */
export const makeSecret = (): string => `${prefix}${randomBytes(length).toString('base64')}`

/** The bytes with which is signed. */
export const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(prefix.length), 'base64')

/** Encrypts a secret with `ENCRYPTION_KEY`, as Strapi does with the API tokens that it can show again. */
export const sealSecret = (strapi: Core.Strapi, secret: string): string => {
  const sealed: unknown = strapi.service('admin::encryption').encrypt(secret)
  return typeof sealed === 'string' ? sealed : refuse('Ohne ENCRYPTION_KEY kann kein Schlüssel aufbewahrt werden. Wer die Website betreibt, trägt ihn ein.')
}

/** @returns nothing when it was encrypted with another `ENCRYPTION_KEY` */
export const openSecret = (strapi: Core.Strapi, sealed: string): string | undefined => {
  const secret: unknown = strapi.service('admin::encryption').decrypt(sealed)
  return typeof secret === 'string' ? secret : undefined
}
