import DHCP
import DHCPv6
import Framing
import SSON
import Wire

extension PhoneProfile {
  /// What the settings of a lease set on a phone of this family.
  func claims(of lease: Heard<DHCPMessage>, siteOption: UInt8) -> [Claim] {
    let message = lease.value
    var claims: [Claim] = []
    if let server = message.header.nextServerAddress, server != .any {
      claims += nextServerSets.value.map {
        Claim(
          $0, [server.description], from: .nextServer, frame: lease.frame,
          confidence: nextServerSets.confidence)
      }
    }
    if readsOption43.value, let information = message.avayaVendorInformation {
      claims += vendorClaims(of: information, frame: lease.frame)
    }
    if readsOption66,
      let name = message.value(of: .tftpServerName, as: TextOption.self)?.text,
      let claim = claim(.tftpServer, name, from: .tftpServerName, frame: lease.frame)
    {
      claims.append(claim)
    }
    if let option = message.joinedOption(DHCPOptionCode(rawValue: siteOption)) {
      let string = SiteSpecificString(option.value)
      let told = string.assignments.compactMap {
        claim(of: $0, in: string, from: .siteOption(siteOption), frame: lease.frame)
      }
      // Whether phones join several instances (RFC 3396) is documented nowhere.
      claims += option.pieces.count > 1 ? told.map(\.unconfirmed) : told
    }
    return claims
  }

  /// What the site-specific string of DHCPv6 sets.
  func claims(of lease: Heard<DHCPv6Message>) -> [Claim] {
    guard let ipv6 = behaviour.ipv6, ipv6.readsSiteOption.value,
      let octets = lease.value.avayaSiteString
    else { return [] }
    let string = SiteSpecificString(Array(octets))
    let told = string.assignments.compactMap {
      claim(of: $0, in: string, from: .siteOptionV6, frame: lease.frame)
    }
    return ipv6.readsSiteOption.confidence == .confirmed ? told : told.map(\.unconfirmed)
  }

  /// Option 43 in Avaya's layout: the parameter names are those of the site-specific string.
  private func vendorClaims(of information: AvayaVendorInformation, frame: Int) -> [Claim] {
    information.parameters.compactMap { parameter in
      guard !parameter.isCut, let name = parameter.code.name, !parameter.text.octets.isEmpty
      else { return nil }
      return claim(
        SSONName(name), parameter.text, from: .vendorInformation, frame: frame,
        isAssumed: assumedVendorCodes.contains(parameter.code.rawValue))
    }
  }

  /// A value that stands alone in an option: the same rules as in the string, `NAME=VALUE` with
  /// commas in a list.
  private func claim(
    _ name: SSONName, _ text: WireText, from source: ValueSource, frame: Int,
    isAssumed: Bool = false
  ) -> Claim? {
    let string = SiteSpecificString(name.octets + [UInt8(ascii: "=")] + text.octets)
    guard let assignment = string.assignments.first, string.assignments.count == 1 else {
      return nil
    }
    return claim(of: assignment, in: string, from: source, frame: frame, isAssumed: isAssumed)
  }

  /// What an assignment sets; `nil` for a name that the family cannot know and a value that is not
  /// accepted.
  private func claim(
    of assignment: SSONAssignment, in string: SiteSpecificString, from source: ValueSource,
    frame: Int, isAssumed: Bool = false
  ) -> Claim? {
    guard let parameter = assignment.parameter, parameter.belongs(inOption: siteOption) else {
      return nil
    }
    var isDoubtful = isAssumed || isDoubtful(assignment, parameter, in: string, from: source)
    var text: [String]
    switch assignment.typedValue(for: parameter) {
    case .success(.hosts(let hosts)): text = hosts.map(\.text.printable)
    case .success(.number(let number)): text = [String(number)]
    case .success(.text(let value)): text = [value.printable]
    case .failure:
      guard parameter.form.isList else { return nil }
      // Of a list with a bad element the phone may take the others.
      text = assignment.hosts(for: parameter).compactMap { try? $0.get().text.printable }
      isDoubtful = true
    }
    text.removeAll { $0.isEmpty || $0 == "0.0.0.0" }
    guard !text.isEmpty else { return nil }
    return Claim(
      assignment.name, text, from: source, frame: frame,
      confidence: isDoubtful ? .unconfirmed : .confirmed)
  }

  /// How a phone takes quotes around everything, lists without quotes, blanks, a name given twice
  /// or a string in several instances is documented nowhere; nor, for some names, that the family
  /// takes them from the string.
  private func isDoubtful(
    _ assignment: SSONAssignment, _ parameter: SSONParameter, in string: SiteSpecificString,
    from source: ValueSource
  ) -> Bool {
    guard source.isSiteOption else { return false }
    return !isKnown(parameter) || string.octets.count > 255
      || string.deviations.contains { deviation in
        switch deviation.kind {
        case .quotedWhole: true
        case .unquotedList, .blankAroundSeparator, .duplicateName, .unclosedQuote, .textAfterQuote,
          .strayQuote, .embeddedNUL:
          deviation.octets.overlaps(assignment.octets)
        default: false
        }
      }
  }

  /// Whether some source says that this family takes the parameter from the string.
  ///
  /// It does if the string is documented to override what `siaddr` set. That the string names the
  /// HTTP file server is stated for all families, and the VLAN test, which is every family's, takes
  /// the tagging and the VLAN from the ACK.
  private func isKnown(_ parameter: SSONParameter) -> Bool {
    switch parameter.evidence(for: family) {
    case .confirmed, .thirdParty: return true
    case .knownToWireshark, .unconfirmed, nil: break
    }
    let isOverridden =
      nextServerSets.confidence == .confirmed && nextServerSets.value.contains(parameter.name)
    return isOverridden || [.httpServer, .l2q, .l2qVLAN].contains(parameter.name)
  }
}
