public import SSON
import Wire

/// Which family a phone belongs to, as far as what it shows of itself tells.
public struct PhoneIdentification: Hashable, Sendable {
  public let maker: Maker
  /// `nil` for a phone that none of our profiles describes.
  public let family: PhoneFamily?
  public let confidence: Confidence
  /// What the judgement rests on, strongest first.
  public let evidence: [PhoneEvidence]

  public enum Maker: Hashable, Sendable {
    case avaya
    /// A phone of another maker, or of Avaya's 1100/1200 line, which follows other rules.
    case other
  }

  public init(maker: Maker, family: PhoneFamily?, confidence: Confidence, evidence: [PhoneEvidence])
  {
    self.maker = maker
    self.family = family
    self.confidence = confidence
    self.evidence = evidence
  }

  /// Judges the evidence; `nil` if none of it speaks of a phone.
  public init?(_ evidence: [PhoneEvidence]) {
    let avaya = evidence.filter(\.speaksOfAvaya)
    guard !avaya.isEmpty, !evidence.contains(where: \.speaksOfAnotherLine) else {
      let phone = evidence.filter(\.speaksOfAPhone)
      guard !phone.isEmpty else { return nil }
      self.init(maker: .other, family: nil, confidence: .confirmed, evidence: phone)
      return
    }
    let series = evidence.lazy.compactMap(\.series).first
    let protocolSeen = evidence.lazy.compactMap(\.signalling).first
    let (family, confidence) = Self.family(
      series: series, signalling: protocolSeen,
      asks176Only: evidence.contains(.asksForSiteOption(176))
        && !evidence.contains(.asksForSiteOption(242)))
    let told = evidence.filter {
      $0.series != nil || $0.signalling != nil || $0.speaksOfAvaya || $0.speaksOfAPhone
    }
    self.init(maker: .avaya, family: family, confidence: confidence, evidence: told)
  }

  /// The family for a product series and the signalling seen; SIP is assumed where both exist.
  private static func family(
    series: Series?, signalling: Signalling?, asks176Only: Bool
  ) -> (PhoneFamily, Confidence) {
    switch (series, signalling) {
    case (.j100, .sip), (.j100SIPOnly, _): (.j100SIP, .confirmed)
    case (.j100, .h323): (.j100H323, .confirmed)
    case (.j100, nil): (.j100SIP, .unconfirmed)
    case (.p96x1, .sip): (.deskphone96x1SIP, .confirmed)
    case (.p96x1, .h323): (.deskphone96x1H323, .confirmed)
    case (.p96x1, nil): (.deskphone96x1SIP, .unconfirmed)
    case (.p9600, _): (.deskphone9600H323, signalling == .h323 ? .confirmed : .unconfirmed)
    case (.p1600, _): (.deskphone1600H323, signalling == .h323 ? .confirmed : .unconfirmed)
    case (.p4600, _): (.deskphone4600, .confirmed)
    case (nil, _) where asks176Only: (.deskphone4600, .unconfirmed)
    case (nil, .h323): (.deskphone96x1H323, .unconfirmed)
    case (nil, _): (.j100SIP, .unconfirmed)
    }
  }

  enum Series: Hashable { case j100, j100SIPOnly, p96x1, p9600, p1600, p4600 }
  enum Signalling: Hashable { case sip, h323 }
}

extension PhoneEvidence {
  fileprivate var speaksOfAvaya: Bool {
    switch self {
    case .model: series != nil
    case .manufacturer(let text): text.printable.lowercased().hasPrefix("avaya")
    case .vendorClass(let text): text.printable == "ccp.avaya.com"
    case .hostName(let text): AvayaHostName(text) != nil
    case .organization(let oui): AvayaHostName.isPhoneMaker(oui)
    case .asksForSiteOption, .sendsAvayaTLVs, .asksForPhoneFile, .asksForUpgradeFile: true
    case .telephoneCapability, .communicationEndpoint, .gatekeeperProduct, .speaksH323, .speaksSIP:
      false
    }
  }

  fileprivate var speaksOfAPhone: Bool {
    switch self {
    case .gatekeeperProduct: true
    case .telephoneCapability, .communicationEndpoint: true
    case .vendorClass(let text): text.printable.lowercased().contains("phone")
    default: false
    }
  }

  /// Nortel's 1100 and 1200 phones, sold by Avaya later, and phones of other makers.
  fileprivate var speaksOfAnotherLine: Bool {
    switch self {
    case .vendorClass(let text):
      text.printable.lowercased().hasPrefix("nortel")
        || text.printable.lowercased().contains("cisco")
    case .manufacturer(let text):
      !text.octets.isEmpty && !text.printable.lowercased().hasPrefix("avaya")
    default: false
    }
  }

  fileprivate var signalling: PhoneIdentification.Signalling? {
    switch self {
    case .speaksSIP: .sip
    case .speaksH323, .gatekeeperProduct: .h323
    case .asksForUpgradeFile(.j100SIP), .asksForUpgradeFile(.deskphone96x1SIP): .sip
    case .asksForUpgradeFile: .h323
    default: nil
    }
  }

  /// The product series by model name: J129, J139, J159 and J189 exist with SIP only; J169 and
  /// J179, and 96x1, run SIP or H.323.
  fileprivate var series: PhoneIdentification.Series? {
    if case .asksForUpgradeFile(let family) = self { return Self.series(of: family) }
    guard case .model(let text) = self else { return nil }
    let name = text.printable.uppercased()
    let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
    if name.hasPrefix("J"), digits.count == 3, digits.hasPrefix("1") {
      return digits == "169" || digits == "179" ? .j100 : .j100SIPOnly
    }
    guard digits.count == 4 else { return nil }
    return switch (digits.prefix(2), digits.suffix(1)) {
    case ("96", _) where ["9601", "9608", "9611", "9621", "9641"].contains(digits): .p96x1
    case ("96", _): .p9600
    case ("16", _): .p1600
    case ("46", _): .p4600
    default: nil
    }
  }

  private static func series(of family: PhoneFamily) -> PhoneIdentification.Series? {
    switch family {
    case .j100SIP, .j100H323: .j100
    case .deskphone96x1SIP, .deskphone96x1H323: .p96x1
    case .deskphone9600H323: .p9600
    case .deskphone1600H323: .p1600
    case .deskphone4600: .p4600
    default: nil
    }
  }
}
