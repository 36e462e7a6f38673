public import Discovery
import Framing
import SSON

/// What a device is, how its start-up went, and what will come of it.
public struct DeviceStory: Sendable {
  public let device: Device
  public let kind: Kind
  /// For phones: what the rules looked at.
  public let phone: PhoneCase?
  public let stages: [StageResult]
  /// By stage, the explanation of a stage first.
  public let findings: [Finding]

  public enum Kind: String, Hashable, Sendable {
    case phone
    case networkSwitch = "switch"
    case dhcpServer
    case other
  }

  /// What came of a phone's start-up.
  public enum Verdict: String, Hashable, Sendable {
    /// It obtained its upgrade and settings files.
    case provisioned
    /// A stage failed.
    case notProvisioned = "not provisioned"
    /// The capture begins too late or ends too early to say.
    case incomplete
  }

  init(
    _ device: Device, among ports: SwitchPorts, options: DiagnosisOptions,
    readings: FileReadings = FileReadings()
  ) {
    self.device = device
    let isNetworkDevice = device.isNetworkDevice
    let identification = isNetworkDevice ? nil : PhoneIdentification(device.phoneEvidence)
    guard let identification else {
      kind = Kind(device, isNetworkDevice: isNetworkDevice, nil)
      phone = nil
      stages = []
      findings = []
      return
    }
    kind = .phone
    let phone = PhoneCase(
      device, identification: identification, port: ports.port(of: device), options: options,
      readings: readings)
    let findings = phone.profile == nil ? [] : RuleCatalog.findings(in: phone)
    var stages = [phone.linkStage, phone.vlanStage, phone.addressStage]
    if phone.profile != nil {
      stages += [
        phone.siteOptionStage, phone.serverStage, phone.downloadStage, phone.registrationStage,
      ]
    }
    for index in stages.indices { stages[index].apply(findings) }
    self.phone = phone
    self.findings = findings
    self.stages = stages
  }

  /// For phones only. What a phone obtained counts more than what went wrong on the way.
  public var verdict: Verdict? {
    guard kind == .phone else { return nil }
    if phone?.isProvisioned == true { return .provisioned }
    return stages.contains { $0.status == .fail } ? .notProvisioned : .incomplete
  }

  /// The file and call servers that the phone ends up with, by parameter; defaults are left out.
  public var servers: [PredictedParameter] {
    SSONName.serverParameters.compactMap { phone?.prediction[$0] }
      .filter { $0.source != .defaultOfFamily }
  }
}

extension DeviceStory.Kind {
  init(_ device: Device, isNetworkDevice: Bool, _ identification: PhoneIdentification?) {
    self =
      identification != nil
      ? .phone : device.served != nil ? .dhcpServer : isNetworkDevice ? .networkSwitch : .other
  }
}

extension DeviceStory {
  /// The most severe finding, or `nil` if there is none.
  public var worst: Severity? { findings.map(\.severity).max() }

  /// The ACK whose address the device holds, phone or not.
  public var lease: ObservedDHCP? { device.messages.lease }
}
