import ArgumentParser
import Discovery
import SSON

/// Which phones a site-specific string is for.
struct SiteStringOptions: ParsableArguments {
  @Option(
    name: .customLong("phone"),
    help: ArgumentHelp(
      "The family of the phones: "
        + "\(PhoneProfile.all.map(\.family.rawValue).joined(separator: ", ")).",
      valueName: "family"))
  var family: PhoneFamily?

  @Option(
    help: ArgumentHelp(
      "The number of the option, 128 to 254; without it 242, or 176 for the 4600.",
      valueName: "number"))
  var option: UInt8?

  func validate() throws {
    if let option, !(128...254).contains(option) {
      throw ValidationError("'--option \(option)': the number is 128 to 254")
    }
  }
}
