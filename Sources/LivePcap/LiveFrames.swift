public import Capture
import Dispatch
import Synchronization

/// The frames of interfaces as an asynchronous sequence, for programs that embed this library.
///
/// ```swift
/// for try await frame in try LiveFrames(["eth0"]) { look(at: frame) }
/// ```
///
/// A thread of its own reads; cancelling the task, or leaving the loop, ends it within a tenth of a
/// second and closes the interfaces. A reader that falls behind by more than ``mostWaiting`` frames
/// loses the newest ones, which ``dropped`` counts.
public struct LiveFrames: AsyncSequence, Sendable {
  public typealias Element = CapturedFrame

  /// Frames that may wait for the reader.
  public static let mostWaiting = 8192

  private let stream: AsyncThrowingStream<CapturedFrame, any Error>
  private let losses: Losses
  private let stop: LiveStop

  /// Opens the interfaces and begins to listen.
  public init(
    _ interfaces: [String], options: LiveOptions = LiveOptions()
  ) throws(LiveError) {
    let capture = try LiveCapture(interfaces, options: options)
    let losses = Losses()
    let (stream, continuation) = AsyncThrowingStream<CapturedFrame, any Error>.makeStream(
      bufferingPolicy: .bufferingOldest(Self.mostWaiting))
    let stop = capture.stop
    continuation.onTermination = { _ in stop.stop() }
    self.stream = stream
    self.losses = losses
    self.stop = stop
    let worker = Worker(capture: capture, continuation: continuation, losses: losses)
    DispatchQueue(label: "LiveFrames").async { worker.run() }
  }

  public func makeAsyncIterator() -> AsyncThrowingStream<CapturedFrame, any Error>.AsyncIterator {
    stream.makeAsyncIterator()
  }

  /// Frames that the reader was too slow for.
  public var dropped: Int { losses.count.load(ordering: .relaxed) }

  /// Ends the sequence.
  public func cancel() { stop.stop() }

  private final class Losses: Sendable {
    let count = Atomic(0)
  }

  /// Reads until it is stopped. Nobody else has the capture: it goes with this object, from the
  /// thread that opened it to the one that reads.
  private final class Worker: @unchecked Sendable {
    private let capture: LiveCapture
    private let continuation: AsyncThrowingStream<CapturedFrame, any Error>.Continuation
    private let losses: Losses

    init(
      capture: LiveCapture,
      continuation: AsyncThrowingStream<CapturedFrame, any Error>.Continuation,
      losses: Losses
    ) {
      self.capture = capture
      self.continuation = continuation
      self.losses = losses
    }

    func run() {
      do {
        while !capture.stop.isStopped {
          guard case .frame(let frame)? = try capture.next(until: .now + .seconds(1)) else {
            continue
          }
          if case .dropped = continuation.yield(frame) {
            losses.count.add(1, ordering: .relaxed)
          }
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
  }
}
