import Framing

/// Names for what this module keeps raw: registered subtypes without a payload type, and owners.
enum LLDPNames {
  /// The organizations themselves.
  static let owners: [OUI: String] = [
    .avaya: "Avaya",
    .fabricAttach: "Fabric Attach",
    .ieee8021: "IEEE 802.1",
    .ieee8023: "IEEE 802.3",
    .tia: "LLDP-MED",
    .iana: "IANA",
    .profinet: "PROFINET",
    .cisco: "Cisco",
    ciscoLLDP: "Cisco",
    dcbx: "DCBX",
    juniper: "Juniper",
  ]

  static let untyped: [LLDPTLVKind: String] = {
    var names: [LLDPTLVKind: String] = [.basic(.organizational): OrganizationalValue.name]
    for (oui, subtypes) in subtypes {
      for (subtype, name) in subtypes {
        names[.organizational(oui, subtype: subtype)] = name
      }
    }
    return names
  }()

  private static let ciscoLLDP = OUI(lowBitsOf: 0x00_01_42)
  private static let dcbx = OUI(lowBitsOf: 0x00_1B_21)
  private static let juniper = OUI(lowBitsOf: 0x00_90_69)

  private static let subtypes: [OUI: [UInt8: String]] = [
    // IEEE 802.1Q-2018 Table D-1; 15 is of IEEE 802.1BR.
    .ieee8021: [
      14: "CDCP",
      15: "Port Extension",
      16: "Application VLAN",
    ],
    // IEEE 802.3-2018 Table 79-1; 8 is of IEEE 802.3bt.
    .ieee8023: [
      6: "EEE Fast Wake",
      7: "Additional Ethernet Capabilities",
      8: "Power via MDI Measurements",
    ],
    // IEC 61158-6-10, PROFINET.
    .profinet: [
      3: "PROFINET Alias",
      4: "PROFINET MRP Port Status",
      6: "PROFINET PTCP Status",
      7: "PROFINET MAU Type Extension",
      8: "PROFINET MRP Interconnection Port Status",
    ],
    ciscoLLDP: [1: "Cisco Four-wire Power via MDI"],
    // Before IEEE 802.1Qaz: two drafts of data center bridging exchange.
    dcbx: [
      1: "DCBX (CIN)",
      2: "DCBX (CEE)",
    ],
  ]
}
