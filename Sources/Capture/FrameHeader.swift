package import Wire

/// What a capture says about a frame: a ``CapturedFrame`` without its octets, for a reader that
/// looks at a frame where it lies and seldom keeps it.
package struct FrameHeader: Hashable, Sendable {
  package var number: Int
  package var time: Moment?
  package var interface: Int
  package var linkType: LinkType
  package var originalLength: Int

  package init(
    number: Int, time: Moment?, interface: Int, linkType: LinkType, originalLength: Int
  ) {
    self.number = number
    self.time = time
    self.interface = interface
    self.linkType = linkType
    self.originalLength = originalLength
  }
}
