/// What distinguishes the way in which one family gets its files from that of another.
public struct DownloadBehaviour: Hashable, Sendable {
  /// TLSPORT unless something sets it.
  public var tlsPort: Sourced<Int>
  /// The TLS servers are tried before the HTTP servers.
  public var triesTLSFirst: Sourced<Bool>
  /// Kinds of files that come by HTTP only, and by HTTPS only where a TLS server is set.
  public var onlyByHTTP: Sourced<Set<FileRequest.Kind>>
  public var onlyByTLS: Sourced<Set<FileRequest.Kind>>
  /// How often each server is asked for a file before the next.
  public var attempts: Sourced<Int>
  /// How long a server may take.
  public var answerTime: Sourced<Duration>
  /// Software comes before the settings, and a restart between.
  public var softwareFirst: Sourced<Bool>

  public init(
    tlsPort: Sourced<Int>, triesTLSFirst: Sourced<Bool> = .unconfirmed(true),
    onlyByHTTP: Sourced<Set<FileRequest.Kind>> = .unconfirmed([]),
    onlyByTLS: Sourced<Set<FileRequest.Kind>> = .unconfirmed([]),
    attempts: Sourced<Int> = .unconfirmed(1),
    answerTime: Sourced<Duration> = .unconfirmed(.seconds(15)),
    softwareFirst: Sourced<Bool> = .unconfirmed(false)
  ) {
    self.tlsPort = tlsPort
    self.triesTLSFirst = triesTLSFirst
    self.onlyByHTTP = onlyByHTTP
    self.onlyByTLS = onlyByTLS
    self.attempts = attempts
    self.answerTime = answerTime
    self.softwareFirst = softwareFirst
  }
}
