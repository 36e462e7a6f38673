public import Framing
public import Wire

/// Something worth a line while a capture goes on.
public struct LiveNews: Sendable {
  public let time: Moment
  /// The device that it is about; `nil` for what concerns all.
  public let subject: Subject?
  public let kind: Kind

  /// A device as a line names it.
  public struct Subject: Hashable, Sendable {
    public let mac: MACAddress
    /// What it calls itself, as it may be shown.
    public let name: String?

    /// The name is shown as it stands: it must be safe to show.
    public init(mac: MACAddress, name: String?) {
      self.mac = mac
      self.name = name
    }

    init(_ device: Device) {
      mac = device.mac
      let names = [device.hostName, device.model].compactMap { $0?.printable }
      name = names.first { !$0.isEmpty }
    }
  }

  public enum Kind: Sendable {
    /// A device of the network showed itself for the first time.
    case appeared(DeviceStory)
    /// A frame of a phone, or one to it.
    case step(LadderStep)
    /// A stage was decided, or decided otherwise.
    case stage(StageResult)
    case finding(Finding)
    /// What came of it, and the finding that explains it.
    case verdict(DeviceStory.Verdict, cause: Finding?)
    /// Something that should have come did not.
    case waiting(Wait)
    /// So many devices had to be forgotten since this was last told.
    case forgotten(devices: Int, inAll: Int)
  }
}
