/** A part of the invented town. */
export interface TownArea {
  readonly name: string;
  readonly households: number;
  /** The decile most of it is in; households spread two to either side. */
  readonly decile: number;
  /** How many more or fewer households of the young and of the old than in the town: 1 is the same. */
  readonly young: number;
  readonly old: number;
  /** Six stems of street names, each with every kind of street. */
  readonly stems: readonly string[];
}

export const TOWN = 'Harbourtown';
export const STREET_KINDS = ['Street', 'Lane', 'Walk', 'Row'] as const;

/** The areas: 31,870 households in all. Names are invented; none is meant to be anywhere. */
export const AREAS: readonly TownArea[] = [
  {
    name: 'Quayside',
    households: 3_180,
    decile: 2,
    young: 1.5,
    old: 0.7,
    stems: ['Anchor', 'Bollard', 'Capstan', 'Halyard', 'Mooring', 'Pilot'],
  },
  {
    name: 'Old Moorings',
    households: 2_450,
    decile: 6,
    young: 1.1,
    old: 1.1,
    stems: ['Chandler', 'Cooper', 'Lantern', 'Netmaker', 'Sailmaker', 'Ropemaker'],
  },
  {
    name: 'Gullfield',
    households: 3_420,
    decile: 1,
    young: 1.2,
    old: 0.8,
    stems: ['Fulmar', 'Gannet', 'Kittiwake', 'Petrel', 'Puffin', 'Tern'],
  },
  {
    name: 'Copperhithe',
    households: 3_050,
    decile: 3,
    young: 1.1,
    old: 0.9,
    stems: ['Anvil', 'Bellows', 'Crucible', 'Foundry', 'Ingot', 'Smelter'],
  },
  {
    name: 'Windlass Park',
    households: 2_760,
    decile: 4,
    young: 1.0,
    old: 1.0,
    stems: ['Block', 'Cleat', 'Davit', 'Pulley', 'Ratchet', 'Winch'],
  },
  {
    name: 'Tidewick',
    households: 2_580,
    decile: 5,
    young: 0.9,
    old: 1.1,
    stems: ['Ebb', 'Eddy', 'Neap', 'Ripple', 'Slack', 'Spring Tide'],
  },
  {
    name: 'Saltpan',
    households: 2_940,
    decile: 2,
    young: 1.2,
    old: 0.9,
    stems: ['Brine', 'Crystal', 'Evaporator', 'Flake', 'Pan', 'Sluice'],
  },
  {
    name: 'Lanternhill',
    households: 2_210,
    decile: 8,
    young: 0.7,
    old: 1.3,
    stems: ['Beam', 'Glow', 'Lamplight', 'Mantle', 'Prism', 'Wick'],
  },
  {
    name: 'Heronslade',
    households: 2_120,
    decile: 9,
    young: 0.6,
    old: 1.4,
    stems: ['Bittern', 'Egret', 'Heron', 'Reedling', 'Sedge', 'Willow'],
  },
  {
    name: 'Brackmere',
    households: 2_690,
    decile: 6,
    young: 0.9,
    old: 1.0,
    stems: ['Bulrush', 'Dragonfly', 'Lilypad', 'Minnow', 'Otter', 'Waterlily'],
  },
  {
    name: 'Beaconrise',
    households: 1_840,
    decile: 10,
    young: 0.5,
    old: 1.5,
    stems: ['Almanac', 'Compass', 'Meridian', 'Polestar', 'Sextant', 'Zenith'],
  },
  {
    name: 'Farquay',
    households: 2_630,
    decile: 4,
    young: 1.1,
    old: 0.9,
    stems: ['Breakwater', 'Caisson', 'Dredger', 'Gantry', 'Jetty', 'Slipway'],
  },
];
