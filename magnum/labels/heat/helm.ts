import type { LabelTable } from '../label';

/** Magnum 22 has a client of version 3.13.3 by default and the checksum of 3.2.1: nothing is installed with it. */
export const HELM: LabelTable = {
  helm_client_url: {
    type: 'string',
    doc: "Where to load Helm's archive from.",
    default: '',
    defaultIs: 'get.helm.sh',
    pattern: /^$|^https?:\/\/\S+$/,
    must: 'be an http or https URL',
    since: '10.1.0',
    needs: [
      {
        label: 'helm_client_sha256',
        otherwise: 'the checksum of the default version does not match, CREATE_FAILED after all nodes are up',
        rule: 'LB-56',
      },
    ],
  },
  helm_client_sha256: {
    type: 'string',
    doc: "SHA-256 of Helm's archive. With another no add-on is installed.",
    default: '018f9908cb950701a5d59e757653a790c66d8eda288625dbb185354ca6f41f6b',
    pattern: /^[0-9a-f]{64}$/,
    must: 'be 64 hexadecimal digits',
    since: '10.1.0',
    needs: [{ label: 'helm_client_tag', otherwise: 'it may not be that of the default version', rule: 'LB-56' }],
  },
  helm_client_tag: {
    type: 'string',
    doc: 'Version of Helm. Magnum 22 has the checksum of v3.2.1 beside its default: set both there.',
    default: [
      ['10.0', 'dev'],
      ['10.1', 'v3.2.1'],
      ['22.0', 'v3.13.3'],
    ],
    pattern: /^v\d+\.\d+\.\d+$/,
    must: 'be a version with a v, e.g. v3.13.3',
    since: '10.0.0',
    needs: [
      {
        label: 'helm_client_sha256',
        otherwise: 'the checksum of the default version does not match, CREATE_FAILED after all nodes are up',
        rule: 'LB-56',
      },
    ],
  },
};
