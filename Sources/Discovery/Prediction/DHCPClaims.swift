import DHCP
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
    if let option = message.joinedOption(DHCPOptionCode(rawValue: siteOption)) {
      let string = SiteSpecificString(option.value)
      claims += string.assignments.compactMap {
        claim(of: $0, in: string, from: .siteOption(siteOption), frame: lease.frame)
      }
    }
    return claims
  }

  /// Option 43 in Avaya's layout: the parameter names are those of the site-specific string.
  private func vendorClaims(of information: AvayaVendorInformation, frame: Int) -> [Claim] {
    information.parameters.compactMap { parameter in
      guard !parameter.isCut, let name = parameter.code.name, !parameter.text.octets.isEmpty
      else { return nil }
      // The same rules for values as in the string: `NAME=VALUE`, a list with commas.
      let text = Array("\(name)=".utf8) + parameter.text.octets
      let string = SiteSpecificString(text)
      guard let assignment = string.assignments.first, string.assignments.count == 1 else {
        return nil
      }
      return claim(of: assignment, in: string, from: .vendorInformation, frame: frame)
    }
  }

  /// What an assignment sets; `nil` for a name that is not known and a value that is not accepted.
  private func claim(
    of assignment: SSONAssignment, in string: SiteSpecificString, from source: ValueSource,
    frame: Int
  ) -> Claim? {
    guard let parameter = assignment.parameter else { return nil }
    var isDoubtful = isDoubtful(assignment, in: string, from: source)
    var text: [String]
    switch assignment.typedValue(for: parameter) {
    case .success(.hosts(let hosts)): text = hosts.map(\.text.printable)
    case .success(.number(let number)): text = [String(number)]
    case .success(.text(let value)): text = [value.printable]
    case .failure:
      // Of a list with a bad element the phone may take the others.
      text = assignment.hosts(for: parameter).compactMap { try? $0.get().text.printable }
      guard parameter.form == .hosts else { return nil }
      isDoubtful = true
    }
    text.removeAll { $0.isEmpty || $0 == "0.0.0.0" }
    guard !text.isEmpty else { return nil }
    return Claim(
      assignment.name, text, from: source, frame: frame,
      confidence: isDoubtful ? .unconfirmed : .confirmed)
  }

  /// How a phone takes quotes around everything, lists without quotes, blanks, a name given twice
  /// or a string in several instances is documented nowhere.
  private func isDoubtful(
    _ assignment: SSONAssignment, in string: SiteSpecificString, from source: ValueSource
  ) -> Bool {
    guard case .siteOption = source else { return false }
    return string.octets.count > 255
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
}
