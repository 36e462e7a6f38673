/// A family of phones with the same firmware, and with it the same provisioning.
///
/// Any name is possible; the named ones are those that this package knows facts about.
public struct PhoneFamily: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let j100SIP = PhoneFamily(rawValue: "j100-sip")
  public static let j100H323 = PhoneFamily(rawValue: "j100-h323")
  public static let deskphone96x1SIP = PhoneFamily(rawValue: "96x1-sip")
  public static let deskphone96x1H323 = PhoneFamily(rawValue: "96x1-h323")
  public static let deskphone9600H323 = PhoneFamily(rawValue: "9600-h323")
  public static let deskphone1600H323 = PhoneFamily(rawValue: "1600-h323")
  public static let deskphone4600 = PhoneFamily(rawValue: "4600")

  public static let all: [PhoneFamily] = [
    .j100SIP, .j100H323, .deskphone96x1SIP, .deskphone96x1H323, .deskphone9600H323,
    .deskphone1600H323, .deskphone4600,
  ]

  /// The number of the site-specific option, unless another is set on the phone.
  public var defaultOption: UInt8 { self == .deskphone4600 ? 176 : 242 }
}

extension PhoneFamily: CustomStringConvertible {
  public var description: String { rawValue }
}
