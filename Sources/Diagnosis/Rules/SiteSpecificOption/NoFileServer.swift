import Discovery

/// The phone has an address, and nothing it heard names a file server.
struct NoFileServer: Rule {
  static let description = RuleDescription(
    id: "sson.no-file-server",
    title: "Nothing names a file server",
    stage: .siteOption,
    severity: .error,
    basis: .inferred,
    explanation: """
      The phone has a lease, and neither the site-specific option nor option 43, siaddr or LLDP \
      names a file server that it can use. It runs on what it stored before, waits for somebody \
      to type an address, or, a J100 with SIP, asks the cloud service des.avaya.com.
      """,
    remedy: """
      On the DHCP server, put HTTPSRVR= or TLSSRVR= with the file server's address into the \
      site-specific option of the scope that gave this lease.
      """,
    references: ["F05", "F15"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, phone.prediction.fileServers.isEmpty,
      SiteOptionAbsent.findings(in: phone).isEmpty
    else { return [] }
    let option = lease.siteOption(phone.siteOption)
    let what =
      option == nil
      ? "the ACK has no option \(phone.siteOption), and the phone did not ask for it"
      : "option \(phone.siteOption) of the ACK names none that can be used"
    return [
      finding(
        "\(what) (frame \(lease.frame.number)); option 43, siaddr and LLDP name none either"
          + (phone.isEnrolled ? phone.enrollmentNote : ""),
        severity: phone.isEnrolled ? .info : .error,
        evidence: option?.evidence() ?? [Evidence(frame: lease.frame.number)])
    ]
  }
}
