import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A keyed hash for one purpose: hashes of different purposes say nothing about each other. */
export const keyed = (secret: string, purpose: string, value: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${value}`).digest()

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Compares without telling by its duration how much was right. */
export const isSame = (left: Buffer, right: Buffer): boolean =>
  left.length === right.length && timingSafeEqual(left, right)
