import Discovery
import Framing
import Services
import Streams
import Wire

extension ActivityObserver {
  /// A request of the device for a file, or the answer.
  mutating func note(
    _ message: HTTPMessage, of id: StreamID, at frame: FrameStamp?,
    _ activity: inout DeviceActivity
  ) {
    switch message {
    case .request(let request):
      activity.update(id) { $0.requests += 1 }
      activity.files.append(
        ObservedFile(
          transport: .http, server: id.server,
          vlan: activity.connection(id)?.vlan ?? .none, stream: id, number: request.line.number,
          method: request.method, target: request.target,
          asked: FrameStamp(request.content.frames.lowerBound, at: frame?.time)))
    case .response(let response):
      note(response, of: id, at: frame, &activity)
    }
  }

  private mutating func note(
    _ response: HTTPResponse, of id: StreamID, at frame: FrameStamp?,
    _ activity: inout DeviceActivity
  ) {
    let content = response.content
    let contents =
      response.status == 200 && PhoneFileRole(response, profile: nil).isRead
      ? shelf.keep(content.body) : nil
    activity.files.updateNewest {
      $0.stream == id && $0.number == response.request?.number && $0.answered == nil
    } _: { file in
      file.answered = FrameStamp(content.frames.lowerBound, at: frame?.time)
      file.last = FrameStamp(content.frames.upperBound, at: frame?.time)
      file.outcome = .status(Int(response.status))
      file.location = response.location
      file.contentType = content.contentType
      file.isComplete = content.isComplete
      file.contents = contents
      file.octets = content.bodyOctets
    }
  }
}

extension PhoneFileRole {
  /// Of a file that was asked for by HTTP.
  fileprivate init(_ response: HTTPResponse, profile: PhoneProfile?) {
    self.init(ObservedFile.fileName(of: response.request?.target ?? WireText("")), profile: profile)
  }

  /// Its contents are statements that say what the phone does next.
  var isRead: Bool { self == .upgrade || self == .settings }
}
