/** What openstacksdk knows of a vendor's cloud, as far as it is needed to reach it. */
export type VendorProfile = Readonly<Record<string, unknown>>;

/** The profile of a vendor; undefined where openstacksdk has none, has one that is shut down, or fetches it from the vendor. */
export function vendorProfile(name: string): VendorProfile | undefined {
  return Object.hasOwn(PROFILES, name) ? PROFILES[name] : undefined;
}

/** Profiles that are on the vendor's own site: reading settings should need no network, so they are not fetched. */
export function isRemoteProfile(name: string): boolean {
  return /^https?:\/\//.test(name) || name === 'ovh' || name === 'vexxhost';
}

const DEFAULT_DOMAINS = { user_domain_name: 'Default', project_domain_name: 'Default' };

/**
 * The active clouds with Identity v3.
 *
 * @see https://github.com/openstack/openstacksdk/tree/4.22.0/openstack/config/vendors
 */
const PROFILES: Readonly<Record<string, VendorProfile>> = {
  auro: { auth: { auth_url: 'https://api.van2.auro.io:5000/v3', ...DEFAULT_DOMAINS }, region_name: 'RegionOne' },
  binero: { auth: { auth_url: 'https://auth.binero.cloud:5000/v3' }, regions: ['europe-se-1'] },
  citycloud: {
    auth: { auth_url: 'https://{region_name}.citycloud.com:5000/v3/' },
    regions: ['Buf1', 'Fra1', 'Sto2', 'Kna1', 'dx1', 'tky1'],
  },
  dreamcompute: { auth: { auth_url: 'https://iad2.dream.io:5000' }, region_name: 'RegionOne' },
  elastx: { auth: { auth_url: 'https://ops.elastx.cloud:5000/v3' }, region_name: 'se-sto' },
  entercloudsuite: {
    auth: { auth_url: 'https://api.entercloudsuite.com/' },
    regions: ['it-mil1', 'nl-ams1', 'de-fra1'],
  },
  limestonenetworks: { auth: { auth_url: 'https://auth.cloud.lstn.net:5000/v3' }, regions: ['us-dfw-1', 'us-slc'] },
  otc: {
    auth: { auth_url: 'https://iam.{region_name}.otc.t-systems.com/v3' },
    regions: ['eu-de', 'eu-nl'],
    interface: 'public',
  },
  'ovh-us': {
    auth: { auth_url: 'https://auth.cloud.ovh.us/', ...DEFAULT_DOMAINS },
    regions: ['US-EAST-VA-1', 'US-WEST-OR-1', 'US-EAST-VA', 'US-WEST-OR'],
  },
  switchcloud: { auth: { auth_url: 'https://identity.compute.cloud.switch.ch/v3' }, regions: ['zhw', 'zhc'] },
  switchengines: { auth: { auth_url: 'https://keystone.cloud.switch.ch:5000/v3' }, regions: ['LS', 'ZH'] },
  zetta: { auth: { auth_url: 'https://identity.api.zetta.io/v3' }, regions: ['no-osl1'] },
};
