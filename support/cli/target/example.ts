/** What `target init` writes: a target file that fits `serve` on this machine, every key of it explained. */
export function exampleTargetFile(pki: string): string {
  return `# A target of duis-conformance: what is tested, and how to reach it. A relative path is relative to this file.
# See what it comes to with: duis-conformance target check FILE

# As its control interface says it too: what answers under another name or release is not this target, and nothing is played.
name: DUIS reference
release: "4.0"

# What tells this build from another of that name: as the control interface says it, the first signed reply and TLS show it. "target
# check" says what they are.
# identity:
#   build: sha256:...                # the digest of the release
#   signingCertificate: sha256:...   # the fingerprint of the certificate that the DCC signs with
#   tlsCertificate: sha256:...       # the fingerprint of the certificate that its services show, where they speak TLS

# Where Service Requests go.
services:
  transform:   http://127.0.0.1:8079/api/v1/serviceT
  sendCommand: http://127.0.0.1:8079/api/v1/serviceS
  nonDevice:   http://127.0.0.1:8079/api/v1/serviceD

# Where the harness takes what the target pushes to the Users: each at /duis/ and its EUI-64 in sixteen hex digits, A to F. Port 0 is any
# free port; a worker of --parallel takes the port that follows the one before. "advertise" is the URL that the target can reach; auto:
# where it listens, and for 0.0.0.0 the address from which this machine reaches the target.
receiveResponse:
  listen: 127.0.0.1:0
  advertise: auto

# The control interface (support/control/control.openapi.yaml), where the target has one. Without it only scenarios on the devices
# listed below can run; the target then has to know the Users and where they receive.
control: http://127.0.0.1:8085

# Certificates in PEM, with PKCS#8 keys where they are held: the Users' keys, and the certificates of the DCC. Workers and shards
# that play at the same time need a set of Users each: duis-conformance pki --help
pki: ${pki}

# The root authority that every certificate has to lead to, in PEM. Without it, what the authorities in the folder above issued is believed.
# trust: pki/root-authority.pem

# Mutual TLS. {eui} stands for the EUI-64 of the User, in lower case, where each shows a certificate of its own.
# tls: { ca: tls/ca.pem, cert: "tls/users/{eui}.pem", key: "tls/users/{eui}.key" }

# How long to wait: for the synchronous reply, for a push that is expected, and in silence before nothing more is believed to come, which
# in real time has to be longer than a device takes to answer and its answer to arrive. Where \`clock\` is offered and that takes some of
# the target's own time, lagMs says how much: it passes whenever something was done.
timeouts: { requestMs: 3000, responseMs: 10000, quietMs: 300, lagMs: 0 }

# This target's readings of the note, by the names of vectors/interpretations.yaml.
# interpretations: { gbcs-incompatible-code: E57 }

# Capabilities that it does not have, though its control interface may answer.
notOffered: []

# false: every shard of a run has such a target to itself.
shared: true

# Devices that it has, for a target without a control interface; SMETS2+ and Commissioned where nothing else is said. A scenario takes a
# device whose responsible parties are those that it needs; what it does to the device, as replacing credentials or clearing logs, the
# next scenario finds done. What would leave a device other than is said here, as removing it from its home, is not played. Where
# firmwareVersion is said, the inventory has to have it too: an alert that it has not (N49, N50, N51) is then a fault.
# With arrange, Users bring the devices that are lent for it to where scenarios want them, and back (12.2, 8.4): one with
# "absent: true", which is in no inventory, and one with "spare: true", whose status nobody needs as it is. See docs/candidate.md.
# arrange: over-duis
devices: []
#  - eui: 00-DB-12-34-56-78-90-A2
#    deviceType: ESME
#    gbcsVersion: "4.0"
#    esmeVariant: A
#    chf: 00-DB-12-34-56-78-90-A1
#    importMpxn: "1234567890123"
#    firmwareVersion: "01000000"
#    responsible: [{ role: IS, user: 90-B3-D5-1F-30-01-00-00 }, { role: ED, user: 90-B3-D5-1F-30-02-00-00 }]
`;
}
