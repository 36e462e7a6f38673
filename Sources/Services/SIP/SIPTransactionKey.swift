public import Wire

/// What a response has in common with its request (RFC 3261 §17.1.3): the branch of the topmost Via
/// and the method; the call and its sequence number for senders older than branches.
///
/// The ACK of a failed INVITE is no transaction of its own, but has its own key here.
public struct SIPTransactionKey: Hashable, Sendable {
  public let callID: WireText
  public let sequence: SIPSequence
  /// `nil` if the Via has none.
  public let branch: WireText?

  /// `nil` if the message has no Call-ID or no CSeq.
  public init?(_ message: SIPMessage) {
    guard let callID = message.callID, let sequence = message.sequence else { return nil }
    self.callID = callID
    self.sequence = sequence
    branch = message.via?.branch
  }
}
