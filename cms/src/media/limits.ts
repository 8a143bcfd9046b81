/** What an uploaded file may be. */

/** Megabytes that one file may have. */
export const maxMegabytes = 20

/** Pixels that a picture may have when it is unpacked: more than any phone takes, far less than fills the memory. */
export const maxPixels = 60_000_000

/** Longer sides are made smaller: nobody sees more of it. In pixels. */
export const longestSide = 2560
