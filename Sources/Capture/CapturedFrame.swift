public import Wire

/// One frame of a capture: its octets, and what the capture says about them.
public struct CapturedFrame: Hashable, Sendable {
  /// Counted from 1, as analysers show it.
  ///
  /// Analysers give a number to some pcapng blocks that hold no frame (custom blocks, journal
  /// entries, system call events), so a capture with such blocks has gaps here.
  public var number: Int
  /// When it was captured; `nil` if the capture does not say (pcapng simple packet blocks).
  public var time: Moment?
  /// From 0, over the whole file: interfaces of later pcapng sections continue the numbering.
  public var interface: Int
  public var linkType: LinkType
  /// How many octets were on the wire; more than there are in `bytes` if the capture cut the frame.
  public var originalLength: Int
  public var bytes: [UInt8]

  /// A frame; without an `originalLength` nothing of it was cut.
  public init(
    number: Int, time: Moment?, interface: Int = 0, linkType: LinkType = .ethernet,
    originalLength: Int? = nil, bytes: [UInt8]
  ) {
    self.number = number
    self.time = time
    self.interface = interface
    self.linkType = linkType
    self.originalLength = originalLength ?? bytes.count
    self.bytes = bytes
  }

  /// The capture holds less of the frame than there was on the wire.
  public var isCut: Bool { bytes.count < originalLength }

  package init(_ header: FrameHeader, bytes: [UInt8]) {
    self.init(
      number: header.number, time: header.time, interface: header.interface,
      linkType: header.linkType, originalLength: header.originalLength, bytes: bytes)
  }
}
