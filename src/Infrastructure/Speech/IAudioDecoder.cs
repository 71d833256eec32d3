namespace Abtamim.Infrastructure.Speech;

/// <summary>Decodes what people record. Does not throw for what a recording may be: that is the answer.</summary>
public interface IAudioDecoder
{
    /// <summary>Decodes <paramref name="content"/>, of whatever type it claims to be, within the limits of length, size and time.</summary>
    Task<DecodedAudio> DecodeAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}

/// <summary>What came of decoding.</summary>
public abstract record DecodedAudio
{
    private DecodedAudio()
    {
    }

    /// <summary>Here it is.</summary>
    /// <param name="Audio">The audio.</param>
    /// <param name="Speech">How much of it may be speech: all that is neither silence nor steady noise. Zero asks for no engine.</param>
    public sealed record Decoded(SpeechAudio Audio, TimeSpan Speech) : DecodedAudio;

    /// <summary>It is not to be decoded.</summary>
    public sealed record Refused(AudioRefusal Kind, string Reason) : DecodedAudio;
}

/// <summary>Why a recording was not decoded.</summary>
public enum AudioRefusal
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is no audio of a type that is taken, or broken, or encrypted.</summary>
    NotAudio,

    /// <summary>It is longer than the limit.</summary>
    TooLong,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>Decoding took too long and was ended.</summary>
    TookTooLong,

    /// <summary>This host has no decoder.</summary>
    NoDecoder,
}
