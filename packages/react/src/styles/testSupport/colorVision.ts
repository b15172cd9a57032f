import type { LinearRgb } from './linearRgb';

export type ColorVision = 'normal' | 'deutan' | 'protan' | 'tritan';

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

/**
 * What a person with no working cones of one kind sees, as every model that is asked for predicts
 * it: one color for normal vision, two otherwise. Channels are cut to what a screen can show.
 */
export function seenAs(color: LinearRgb, vision: ColorVision): readonly LinearRgb[] {
  if (vision === 'normal') return [color];
  const { matrices, plane } = brettel[vision];
  return [machado[vision], matrices[dot(plane, color) >= 0 ? 0 : 1]].map((matrix) => {
    const [red, green, blue] = matrix;
    return [cut(dot(red, color)), cut(dot(green, color)), cut(dot(blue, color))];
  });
}

/** Machado, Oliveira and Fernandes 2009, table 1, severity 1, for linear RGB. */
const machado: { readonly [vision in Exclude<ColorVision, 'normal'>]: Matrix } = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/**
 * Brettel, Viénot and Mollon 1997: a projection onto one of two half planes, given by the side of
 * the separating plane. Smith and Pokorny cones, taken from and back to linear sRGB.
 */
const brettel: {
  readonly [vision in Exclude<ColorVision, 'normal'>]: {
    readonly matrices: readonly [Matrix, Matrix];
    readonly plane: LinearRgb;
  };
} = {
  protan: {
    matrices: [
      [
        [0.1498, 1.19548, -0.34528],
        [0.10764, 0.84864, 0.04372],
        [0.00384, -0.0054, 1.00156],
      ],
      [
        [0.1457, 1.16172, -0.30742],
        [0.10816, 0.85291, 0.03892],
        [0.00386, -0.00524, 1.00139],
      ],
    ],
    plane: [0.00048, 0.00393, -0.00441],
  },
  deutan: {
    matrices: [
      [
        [0.36477, 0.86381, -0.22858],
        [0.26294, 0.64245, 0.09462],
        [-0.02006, 0.02728, 0.99278],
      ],
      [
        [0.37298, 0.88166, -0.25464],
        [0.25954, 0.63506, 0.1054],
        [-0.0198, 0.02784, 0.99196],
      ],
    ],
    plane: [-0.00281, -0.00611, 0.00892],
  },
  tritan: {
    matrices: [
      [
        [1.01277, 0.13548, -0.14826],
        [-0.01243, 0.86812, 0.14431],
        [0.07589, 0.805, 0.11911],
      ],
      [
        [0.93678, 0.18979, -0.12657],
        [0.06154, 0.81526, 0.1232],
        [-0.37562, 1.12767, 0.24796],
      ],
    ],
    plane: [0.03901, -0.02788, -0.01113],
  },
};

function dot(a: LinearRgb, b: LinearRgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cut(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
