public import ArgumentParser
import Discovery
public import SSON

/// What the user knows better than the frames.
struct PhoneOptions: ParsableArguments {
  @Option(
    name: .customLong("phone"),
    help: ArgumentHelp(
      "The family of the phones, whatever the frames suggest: "
        + "\(PhoneProfile.all.map(\.family.rawValue).joined(separator: ", ")).",
      valueName: "family"))
  var family: PhoneFamily?

  @Option(
    help: ArgumentHelp(
      "The number of the site-specific option, 128 to 255, if it was changed on the phones.",
      valueName: "number"))
  var siteOption: UInt8?

  func validate() throws {
    if let siteOption, siteOption < 128 {
      throw ValidationError("'--site-option \(siteOption)': the number is 128 to 255")
    }
  }

  var profile: PhoneProfile? { family.flatMap { PhoneProfile.of($0) } }
}

extension PhoneFamily: ExpressibleByArgument {
  public init?(argument: String) {
    guard let profile = PhoneProfile.all.first(where: { $0.family.rawValue == argument }) else {
      return nil
    }
    self = profile.family
  }

  public static var allValueStrings: [String] { PhoneProfile.all.map(\.family.rawValue) }
}
