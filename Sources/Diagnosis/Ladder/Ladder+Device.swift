extension Ladder {
  /// The start-up of `device` at a switch port that sent `announcements`.
  ///
  /// Whatever else a timeline learns to tell of a device becomes steps here: a source of steps is
  /// a line of this sum, in a file of its own.
  public init(
    device: Device, announcements: [ObservedLLDP] = [], among parties: LadderParties
  ) {
    let client = parties.client(device)
    let steps =
      Self.advertisements(of: device, client, at: announcements, parties)
      + Self.messages(of: device, client, parties)
      + Self.activity(of: device, client, parties)
    self.init(of: client, steps: steps)
  }
}

extension DeviceStory {
  /// Who sent what to whom.
  public func ladder(among parties: LadderParties) -> Ladder {
    Ladder(device: device, announcements: phone?.announcements ?? [], among: parties)
  }
}
