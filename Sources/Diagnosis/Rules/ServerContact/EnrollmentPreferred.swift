import Discovery
import Framing
import Wire

/// A file server is named here, and the phone turns to the cloud service alone.
struct EnrollmentPreferred: Rule {
  static let description = RuleDescription(
    id: "server.des-preferred",
    title: "The phone asks des.avaya.com and passes over the file server named here",
    stage: .server,
    severity: .warning,
    basis: .manual,
    explanation: """
      At its first start a J100 with SIP asks its user whether to use automatic provisioning. With \
      Yes it talks to the cloud service des.avaya.com alone, even if DHCP or LLDP names a file \
      server. Here one is named and the phone goes to des.avaya.com without trying it.
      """,
    remedy: """
      Reset the phone to its defaults and answer No, or let the question time out; or turn the \
      service off for all phones with DES_STAT=0 in the site-specific option.
      """,
    references: ["F43"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let server = phone.prediction.fileServers.first, let lease = phone.lease else {
      return []
    }
    let hasTried =
      !phone.fileConnections.isEmpty || !phone.unansweredServers.isEmpty
      || !phone.device.activity.files.isEmpty || !phone.lookupsOfFileServers.isEmpty
    let asked =
      phone.enrollmentLookups.map(\.asked.first)
      + phone.enrollmentConnections.map(\.opening.first)
    let frames = asked.map(\.number).filter { $0 > lease.frame.number }.sorted()
    guard !hasTried, let first = frames.first else { return [] }
    return [
      finding(
        """
        \(server.source) names \(server.parameter)=\(server.value.joined(separator: ",")), and the \
        phone asks for \(PhoneCase.enrollmentHost) (frame \(first)) and never for that server
        """,
        evidence: ([server.frame ?? lease.frame.number] + frames).evidence)
    ]
  }
}

extension PhoneCase {
  /// Questions for the names of file servers.
  var lookupsOfFileServers: [NameLookup] {
    let names = fileServers.map { $0.host.lowercased() }
    return device.activity.lookups.elements.filter { lookup in
      let asked = lookup.name.printable.lowercased()
      return names.contains { asked == $0 || asked.hasPrefix($0 + ".") }
    }
  }
}
