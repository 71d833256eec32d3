namespace Abtamim.Infrastructure.Messaging;

/// <summary>Tells whoever handles conversations that there may be something to do in one. May be lost: polls find what is left.</summary>
internal interface ISignal
{
    void Signal(string conversation);
}
