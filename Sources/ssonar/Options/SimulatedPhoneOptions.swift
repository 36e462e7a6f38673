import ArgumentParser
import Discovery
import Framing
import SSON
import Wire

/// What a simulated phone is like, and what the person in front of it does.
struct SimulatedPhoneOptions: ParsableArguments {
  enum Release: String, CaseIterable, ExpressibleByArgument {
    case older, newer
  }

  @OptionGroup var person: PhoneUserOptions

  @Option(
    help: ArgumentHelp(
      """
      What DES answers: url=ADDRESS, none, unreachable, or code=CODE=ADDRESS for a code that the \
      user enters; code=CODE alone is a wrong one.
      """, valueName: "answer"))
  var desAnswer: EnrollmentScript?

  @Option(
    help: """
      Which guide the enrollment follows: older names option 242 as the only local source, newer \
      (release 4.1) LLDP and the phone's menu as well.
      """)
  var desText = Release.newer

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      """
      A parameter that the phone kept: \(PhoneParameter.all.map(\.name.printable).joined(separator: ", ")); \
      or MODEL, SERIAL, SOFTWARE, MAC. May be repeated.
      """, valueName: "name=value"))
  var values: [String] = []

  @Option(help: "Makes the random parts of the phone's waiting times; the same seed, the same run.")
  var seed: UInt64 = 1

  func validate() throws {
    _ = try configuration(of: PhoneProfile.all[0], mac: .broadcast)
  }

  func configuration(
    of profile: PhoneProfile, mac: MACAddress
  ) throws -> PhoneMachine.Configuration {
    var profile = profile
    if desText == .older, profile.behaviour.enrollment != nil {
      profile.behaviour.enrollment = .older
    }
    var result = PhoneMachine.Configuration(profile: profile, mac: mac)
    result.seed = seed
    result.isFirstStart = person.des != nil
    for text in values { try result.set(text) }
    return result
  }

  var user: UserScript {
    var script = person.script
    script.enrollmentCode = desAnswer?.code
    return script
  }
}

/// `url=…`, `none`, `unreachable`, `code=12345678=…`: what the enrollment service answers.
struct EnrollmentScript: ExpressibleByArgument {
  let service: EnrollmentService
  /// What the user enters.
  let code: String?

  init?(argument: String) {
    let (kind, rest) = Self.split(argument[...])
    switch (kind, rest) {
    case ("none", nil): (service, code) = (EnrollmentService(.noneAssigned), nil)
    case ("unreachable", nil): (service, code) = (EnrollmentService(.unreachable), nil)
    case ("url", let url?) where FileServer(address: url) != nil:
      (service, code) = (EnrollmentService(.address(url)), nil)
    case ("code", let rest?):
      let (digits, url) = Self.split(rest[...])
      if let url, FileServer(address: url) == nil { return nil }
      code = digits
      service = EnrollmentService(.noneAssigned, toCode: url.map { .address($0) } ?? .wrongCode)
    default: return nil
    }
  }

  /// What stands before and behind the first "=".
  private static func split(_ text: Substring) -> (String, String?) {
    guard let equals = text.firstIndex(of: "=") else { return (String(text), nil) }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}
