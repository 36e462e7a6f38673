import Framing

extension DeviceIndex {
  /// The phone that sent a packet or that it was sent to: by its MAC address, or, where a router
  /// stands between, by its IP address. Once it is seen on its own link, whoever else has its
  /// address is not the phone: another device that uses it, or a router with a copy.
  func follower(
    _ source: MACAddress?, _ destination: MACAddress?, _ sourceAddress: IPv4Address?,
    _ destinationAddress: IPv4Address?
  ) -> (place: Int, isOwn: Bool)? {
    if let source, let place = followed(source) { return (place, true) }
    if let destination, let place = followed(destination) { return (place, false) }
    if let sourceAddress, let place = followed(sourceAddress), !self[place].isHeard {
      return (place, true)
    }
    if let destinationAddress, let place = followed(destinationAddress), !self[place].isReached {
      return (place, false)
    }
    return nil
  }
}
