public import Wire

/// One message of an HTTP connection.
public enum HTTPMessage: Hashable, Sendable {
  case request(HTTPRequest)
  case response(HTTPResponse)

  public var content: HTTPContent {
    switch self {
    case .request(let request): request.content
    case .response(let response): response.content
    }
  }
}

extension HTTPMessage: FieldDescribing {
  public var fieldValue: FieldValue {
    switch self {
    case .request(let request): .fields(["request": request.fieldValue])
    case .response(let response): .fields(["response": response.fieldValue])
    }
  }
}
