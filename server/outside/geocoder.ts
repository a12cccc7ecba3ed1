import type { Point } from '../../shared/common.ts'

export interface GeocoderAddress {
  street: string
  houseNumber: string
  postcode: string
  place: string
}

/** Asks somebody outside where an address is. */
export interface Geocoder {
  /** Undefined when it is switched off, unreachable or does not know the address; never throws. */
  locate(address: GeocoderAddress): Promise<Point | undefined>
}
